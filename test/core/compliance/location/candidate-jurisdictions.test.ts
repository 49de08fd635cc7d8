import { expect, it } from "vitest";
import {
  candidateJurisdictions,
  type Residence,
} from "../../../../core/compliance/location/candidate-jurisdictions.ts";

const rows: readonly (readonly [string, Residence, readonly string[]])[] = [
  ["a country", { country: "CO" }, ["CO"]],
  ["a state", { country: "US", region: "MA" }, ["US-MA"]],
  ["a state written with its country", { country: "US", region: "US-MA" }, ["US-MA"]],
  ["a state by its postal code", { country: "US", postalCode: "02108" }, ["US-MA"]],
  ["a nation of the United Kingdom", { country: "GB", region: "SCT" }, ["GB-SCT"]],
  ["a province by its postal code", { country: "CA", postalCode: "H2Y 1C6" }, ["CA-QC"]],
  ["a territory, where federal law holds", { country: "PR" }, ["US-PR"]],
  ["Guam", { country: "GU" }, ["US-GU"]],
  ["American Samoa", { country: "AS" }, ["US-AS"]],
  ["the Northern Marianas", { country: "MP" }, ["US-MP"]],
  ["the Virgin Islands", { country: "VI" }, ["US-VI"]],
  ["an island, which has no regions", { country: "JM", phones: ["+1 876 555 0100"] }, ["JM"]],
  ["New York City by its code alone", { country: "US", postalCode: "11201" }, ["US-NY-NYC"]],
  ["the state by a code alone", { country: "US", postalCode: "12207" }, ["US-NY"]],
  [
    "New York City by its postal code",
    { country: "US", region: "NY", postalCode: "11201" },
    ["US-NY-NYC"],
  ],
  [
    "New York City by name",
    { country: "US", region: "NY-NYC", postalCode: "12207" },
    ["US-NY-NYC"],
  ],
  [
    "New York State outside the city",
    { country: "US", region: "NY", postalCode: "12207" },
    ["US-NY"],
  ],
  [
    "New York State, city unknown: it may be the city",
    { country: "US", region: "NY" },
    ["US-NY-NYC"],
  ],
  [
    "New York State with a postal code nobody can read",
    { country: "US", region: "NY", postalCode: "?" },
    ["US-NY-NYC"],
  ],
  [
    "a postal code in another state: both",
    { country: "US", region: "TX", postalCode: "02108" },
    ["US-TX", "US-MA"],
  ],
  [
    "an area code where no state is known",
    { country: "US", phones: ["+1 617 555 0100"] },
    ["US-MA"],
  ],
  [
    "several of them",
    { country: "US", phones: ["6175550100", "+12065550100", "(617) 555-0199"] },
    ["US-MA", "US-WA"],
  ],
  [
    "an area code beside a known state says nothing",
    { country: "US", region: "TX", phones: ["+1 617 555 0100"] },
    ["US-TX"],
  ],
];

it.each(rows)("%s", (_name, residence, jurisdictions) => {
  expect(candidateJurisdictions(residence)).toEqual({ jurisdictions, isRegionMissing: false });
});

it.each([
  ["an American of unknown state", { country: "US" }, true],
  ["an American with a foreign mobile", { country: "US", phones: ["+44 20 7946 0018"] }, true],
  ["an American with a Canadian mobile", { country: "US", phones: ["+1 416 555 0100"] }, true],
  ["an American whose state is free text", { country: "US", region: "N. Texas" }, true],
  ["a Canadian of unknown province", { country: "CA" }, true],
  ["a region in words of its own, which is none", { country: "US", region: "in MA" }, true],
  ["a region that is too long for a code", { country: "US", region: "MASSA" }, true],
  ["an area code of another country", { country: "US", phones: ["+1 416 555 0100"] }, true],
  ["an area code nobody has", { country: "US", phones: ["+1 999 555 0100"] }, true],
  [
    "a number of another country that begins alike",
    { country: "US", phones: ["+16175550100 9"] },
    true,
  ],
  ["a number with a one inside", { country: "US", phones: ["61 7155 50100"] }, true],
  ["ten digits that begin with one", { country: "US", phones: ["1617555010"] }, true],
  ["a Colombian", { country: "CO" }, false],
])("%s: whether the region is missing", (_name, residence, isRegionMissing) => {
  expect(candidateJurisdictions(residence)).toEqual({
    jurisdictions: [residence.country],
    isRegionMissing,
  });
});
