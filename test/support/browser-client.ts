export interface Shown {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** A browser without scripts: keeps cookies for each host and follows where it is sent. */
export interface BrowserClient {
  readonly cookies: ReadonlyMap<string, string>;
  open(url: string): Promise<Shown>;
  /** Presses a button of the page that is shown. */
  press(page: Shown, action: string, fields: Readonly<Record<string, string>>): Promise<Shown>;
}

const REDIRECTS_MAX = 12;

export function browserClient(): BrowserClient {
  const jars = new Map<string, Map<string, string>>();
  const cookies = new Map<string, string>();

  async function follow(first: string, init: RequestInit): Promise<Shown> {
    let [url, now] = [first, init];
    for (let hop = 0; hop < REDIRECTS_MAX; hop += 1) {
      const { origin } = new URL(url);
      const jar = jars.get(origin) ?? new Map<string, string>();
      jars.set(origin, jar);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const headers = { ...now.headers, cookie };
      const answer = await fetch(url, { ...now, headers, redirect: "manual" });
      for (const line of answer.headers.getSetCookie()) keep(jar, line);
      const location = answer.headers.get("location");
      if (location === null) return { url, status: answer.status, text: await answer.text() };
      [url, now] = [new URL(location, url).href, {}];
    }
    throw new Error("sent on and on");
  }

  function keep(jar: Map<string, string>, line: string): void {
    const [pair = "", ...attributes] = line.split(";");
    const [name = "", ...value] = pair.split("=");
    const isOver = attributes.some((each) => /expires=thu, 01 jan 1970/i.test(each));
    for (const kept of [jar, cookies]) {
      if (isOver) kept.delete(name);
      else kept.set(name, value.join("="));
    }
  }

  return {
    cookies,
    open: (url) => follow(url, {}),
    press: (page, action, fields) => {
      const { origin } = new URL(page.url);
      return follow(new URL(action, page.url).href, {
        method: "POST",
        headers: { origin },
        body: new URLSearchParams(fields),
      });
    },
  };
}
