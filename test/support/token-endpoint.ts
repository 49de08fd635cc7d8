import { createServer } from "node:http";

export interface TokenEndpoint {
  readonly url: string;
  /** The forms it was sent, in order. */
  readonly asked: Readonly<Record<string, string>>[];
  close(): Promise<void>;
}

/** A provider's token endpoint on loopback, which answers each question as it is told to. */
export async function startTokenEndpoint(
  answer: (asked: Readonly<Record<string, string>>) => Promise<{ status?: number; body: object }>,
): Promise<TokenEndpoint> {
  const asked: Record<string, string>[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += String(chunk);
    });
    request.on("end", async () => {
      const form = Object.fromEntries(new URLSearchParams(text));
      asked.push(form);
      const { status = 200, body } = await answer(form);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/token`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
