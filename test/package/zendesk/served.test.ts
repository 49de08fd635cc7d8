import { afterAll, beforeAll, expect, it } from "vitest";
import { appFiles } from "../../../tools/package/zendesk/make-app.ts";
import { readPictures } from "../../../tools/package/zendesk/make-package.ts";
import { openZendeskScene, type ZendeskScene } from "../../server/http/zendesk/support.ts";
import { listed } from "./our-app.ts";

let scene: ZendeskScene;
let places: Record<string, { url: string }>;
let instructions = "";

beforeAll(async () => {
  scene = await openZendeskScene();
  scene.zendesk.installApp(Number(scene.server.deps.config.zendesk?.appId));
  await scene.connect();
  const publicUrl = scene.server.url;
  const files = appFiles({ manifest: listed, publicUrl, pictures: readPictures() });
  const read = (file: string) => JSON.parse(new TextDecoder().decode(files.get(file)));
  places = read("manifest.json").location.support;
  instructions = read("translations/en.json").app.installation_instructions;
});
afterAll(() => scene.close());

const post = (url: string, token: string) =>
  fetch(url, { method: "POST", body: new URLSearchParams({ token }) });

it("every address of the package opens the app for an agent Zendesk vouches for", async () => {
  expect(Object.keys(places)).toHaveLength(6);
  const userId = scene.zendesk.adminId;
  for (const [location, { url }] of Object.entries(places)) {
    const answer = await post(url, scene.zendesk.signAppToken({ userId, location }));
    expect(answer.status, location).toBe(200);
    expect(await answer.text(), location).toContain(`"location":"${location}"`);
  }
});

it("and nothing of an account for anybody else", async () => {
  for (const { url } of Object.values(places)) {
    const answer = await post(url, "not.signed.byZendesk");
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("gs-session");
  }
});

it("the address an admin is told to open asks for their account", async () => {
  const [url = ""] = /https?:\/\/\S+\/zendesk\/install/.exec(instructions) ?? [];
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('name="subdomain"');
});
