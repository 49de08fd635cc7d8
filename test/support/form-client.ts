import type { TestServer } from "./server.ts";

export interface PageAnswer {
  readonly status: number;
  readonly text: string;
  /** Where the answer sends the browser on, or null when it is a page. */
  readonly location: string | null;
}

export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** A browser without JavaScript: a cookie, forms, and redirects that are looked at, not followed. */
export interface FormClient {
  get(path: string): Promise<PageAnswer>;
  post(path: string, fields: Record<string, string>): Promise<PageAnswer>;
  upload(path: string, file: FormFile | null, fields?: Record<string, string>): Promise<PageAnswer>;
}

export async function formClient(
  { url }: TestServer,
  headers: Record<string, string> = {},
): Promise<FormClient> {
  const page = await fetch(`${url}/sandbox`);
  const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const send = async (path: string, init: RequestInit): Promise<PageAnswer> => {
    const own = { cookie, origin: url, ...headers };
    const answer = await fetch(url + path, { ...init, headers: own, redirect: "manual" });
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get("location"),
    };
  };
  return {
    get: (path) => send(path, {}),
    post: (path, fields) => send(path, { method: "POST", body: new URLSearchParams(fields) }),
    upload: (path, file, fields = { currency: "USD" }) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      if (file === null) body.set("file", new Blob([]), "");
      else body.set("file", new Blob([Buffer.from(file.bytes)]), file.name);
      return send(path, { method: "POST", body });
    },
  };
}
