/** One instance of the app: a frame, and who listens to what happens at it. */
export interface AppFrame {
  readonly guid: string;
  readonly location: string;
  readonly iframe: HTMLIFrameElement;
  /** Of the page inside: whatever comes from elsewhere is not the app. */
  readonly origin: string;
  /** Frames that listen here, by event. */
  readonly listeners: Map<string, Set<string>>;
  /** The page inside has said that it is there. */
  isReady: boolean;
}

/** What opens the app's page: where it is, and the proof that it is Zendesk who asks. */
export interface SignedPage {
  readonly url: string;
  readonly token: string;
}

/** As Zendesk sets its own frames. */
const MAY =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox";

/** An empty frame and the form that posts the token into it, as Zendesk opens a signed app. */
export function openAppFrame(
  place: HTMLElement,
  page: SignedPage,
  { location, title }: { readonly location: string; readonly title: string },
): AppFrame {
  const guid = crypto.randomUUID();
  const url = new URL(page.url);
  url.searchParams.set("origin", window.origin);
  url.searchParams.set("app_guid", guid);
  const iframe = document.createElement("iframe");
  iframe.name = `app_${guid}`;
  iframe.title = title;
  iframe.dataset.location = location;
  iframe.setAttribute("sandbox", MAY);
  place.append(iframe);
  const form = document.createElement("form");
  form.method = "post";
  form.action = url.href;
  form.target = iframe.name;
  form.hidden = true;
  const token = document.createElement("input");
  token.type = "hidden";
  token.name = "token";
  token.value = page.token;
  form.append(token);
  document.body.append(form);
  form.submit();
  form.remove();
  return { guid, location, iframe, origin: url.origin, listeners: new Map(), isReady: false };
}
