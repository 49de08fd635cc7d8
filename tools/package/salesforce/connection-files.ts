import type { Manifest } from "../manifest.ts";
import { actionsOpenApi, operationId } from "./actions-openapi.ts";
import type { MetadataFiles } from "./object-files.ts";
import { metadataXml, type XmlEntry } from "./xml.ts";

const LABEL = "Good Standing";
const CREDENTIAL = "Good_Standing";
const EXTERNAL_SERVICE = "GoodStandingFlowActions";

/** How the org reaches our server, and how our server may reach the org. */
export function connectionFiles(manifest: Manifest, publicUrl: string): MetadataFiles {
  const { salesforce } = manifest.platforms;
  return new Map([
    [
      `externalCredentials/${CREDENTIAL}.externalCredential-meta.xml`,
      externalCredential(`${publicUrl}${salesforce.tokenPath}`),
    ],
    [`namedCredentials/${CREDENTIAL}.namedCredential-meta.xml`, namedCredential(publicUrl)],
    [
      `externalServiceRegistrations/${EXTERNAL_SERVICE}.externalServiceRegistration-meta.xml`,
      externalService(manifest),
    ],
    ...clientApp(salesforce, `${publicUrl}${salesforce.redirectPath}`),
  ]);
}

/** The id and secret are put in by an admin of the org: no package may carry them. */
function externalCredential(tokenUrl: string): string {
  return metadataXml("ExternalCredential", [
    ["authenticationProtocol", "Oauth"],
    parameter({
      parameterGroup: "DefaultGroup",
      parameterName: "Oauth",
      parameterType: "AuthProtocolVariant",
      parameterValue: "ClientCredentialsClientSecretBasic",
    }),
    parameter({
      parameterGroup: "DefaultGroup",
      parameterName: "AuthProviderUrl",
      parameterType: "AuthProviderUrl",
      parameterValue: tokenUrl,
    }),
    parameter({
      parameterGroup: "Server",
      parameterName: "Server",
      parameterType: "NamedPrincipal",
      sequenceNumber: 1,
    }),
    ["label", LABEL],
  ]);
}

function parameter(values: Readonly<Record<string, string | number>>): XmlEntry {
  return ["externalCredentialParameters", Object.entries(values)];
}

function namedCredential(publicUrl: string): string {
  return metadataXml("NamedCredential", [
    ["allowMergeFieldsInBody", false],
    ["allowMergeFieldsInHeader", false],
    ["calloutStatus", "Enabled"],
    ["generateAuthorizationHeader", true],
    ["label", LABEL],
    [
      "namedCredentialParameters",
      [
        ["parameterName", "Url"],
        ["parameterType", "Url"],
        ["parameterValue", publicUrl],
      ],
    ],
    [
      "namedCredentialParameters",
      [
        ["externalCredential", CREDENTIAL],
        ["parameterName", "ExternalCredential"],
        ["parameterType", "Authentication"],
      ],
    ],
    ["namedCredentialType", "SecuredEndpoint"],
  ]);
}

/** What the platform keeps beside the document when it was registered by hand. */
const BINDING = {
  host: "",
  basePath: "/",
  allowedSchemes: [],
  requestMediaTypes: [],
  responseMediaTypes: [],
  compatibleMediaTypes: {},
};

function externalService(manifest: Manifest): string {
  return metadataXml("ExternalServiceRegistration", [
    ["description", "What a flow may do about an account."],
    ["label", EXTERNAL_SERVICE],
    ["namedCredential", CREDENTIAL],
    ["namedCredentialReference", CREDENTIAL],
    ...manifest.platforms.salesforce.actions.map(
      (id): XmlEntry => [
        "operations",
        [
          ["active", true],
          ["name", operationId(id)],
        ],
      ],
    ),
    ["registrationProviderType", "Custom"],
    ["schema", JSON.stringify(actionsOpenApi(manifest))],
    ["schemaType", "OpenApi3"],
    ["serviceBinding", JSON.stringify(BINDING)],
    ["status", "Complete"],
    ["systemVersion", 5],
  ]);
}

/** By which our server signs in to the org. New connected apps can't be made any more. */
function clientApp(
  { contactEmail }: Manifest["platforms"]["salesforce"],
  callbackUrl: string,
): readonly (readonly [string, string])[] {
  const app: XmlEntry = ["externalClientApplication", CREDENTIAL];
  return [
    [
      `externalClientApps/${CREDENTIAL}.eca-meta.xml`,
      metadataXml("ExternalClientApplication", [
        ["contactEmail", contactEmail],
        ["distributionState", "Packaged"],
        ["isProtected", false],
        ["label", LABEL],
      ]),
    ],
    [
      `extlClntAppOauthSettings/${CREDENTIAL}_oauth.ecaOauth-meta.xml`,
      metadataXml("ExtlClntAppOauthSettings", [
        ["commaSeparatedOauthScopes", "Api, RefreshToken"],
        app,
        ["label", `${LABEL} OAuth`],
      ]),
    ],
    [
      `extlClntAppGlobalOauthSets/${CREDENTIAL}_glbloauth.ecaGlblOauth-meta.xml`,
      metadataXml("ExtlClntAppGlobalOauthSettings", [
        ["callbackUrl", callbackUrl],
        app,
        ["isNamedUserJwtEnabled", true],
        ["isPkceRequired", true],
        ["isRefreshTokenRotationEnabled", true],
        ["label", `${LABEL} OAuth`],
      ]),
    ],
  ];
}
