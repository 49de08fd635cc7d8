// A page that speaks Zendesk's frame protocol to the app, as far as the app uses it. A test changes
// `host.data` and reads what the app did from `host.done`.
const host = {
  frames: new Map(),
  done: [],
  replies: [],
  data: {},
  api: {},
  refused: [],
  app: "",
  /** How long a message from one frame to another takes. */
  lagMs: 0,
  mount(location, width) {
    const guid = crypto.randomUUID();
    const iframe = document.createElement("iframe");
    iframe.name = guid;
    iframe.dataset.location = location;
    iframe.style.inlineSize = width;
    if (location === "modal" || location === "nav_bar") iframe.style.blockSize = "600px";
    document.body.append(iframe);
    host.frames.set(guid, { guid, iframe, location, subs: new Set() });
    if (host.refused.includes(`page of ${location}`)) return guid;
    const form = document.createElement("form");
    const query = new URLSearchParams({ origin: window.origin, app_guid: guid });
    Object.assign(form, {
      method: "post",
      target: guid,
      action: `${host.app}/zendesk/app/${location}?${query}`,
    });
    document.body.append(form);
    form.submit();
    form.remove();
    return guid;
  },
  /** As the cross of Zendesk's modal does. */
  closeModal() {
    const modal = [...host.frames.values()].find(({ location }) => location === "modal");
    tell(modal, "modal.close");
    ACTIONS.destroy(modal);
  },
  /** Asks every frame that listens whether the ticket may be saved; the first word against it. */
  save() {
    host.replies.length = 0;
    const asked = host.emit("ticket.save", undefined, { needsReply: true });
    return new Promise((resolve) => {
      const wait = setInterval(() => {
        if (host.replies.length < asked) return;
        clearInterval(wait);
        resolve(host.replies.find((reply) => reply.error)?.error.msg ?? null);
      }, 20);
    });
  },
  emit(event, message, extra = {}) {
    const listening = [...host.frames.values()].filter(({ subs, guid }) =>
      subs.has(`${event}|${guid}`),
    );
    for (const frame of listening) post(frame, { key: `zaf.${event}`, message, ...extra });
    return listening.length;
  },
};
window.host = host;

function post({ iframe }, message) {
  iframe.contentWindow?.postMessage(JSON.stringify(message), host.app);
}

/** To every frame that listens to this one. */
function tell(target, event, message) {
  for (const sub of target.subs) {
    const [name, guid] = sub.split("|");
    const listener = host.frames.get(guid);
    if (name !== event || listener === undefined) continue;
    const extra = guid === target.guid ? {} : { instanceGuid: target.guid };
    setTimeout(post, host.lagMs, listener, { key: `zaf.${event}`, message, ...extra });
  }
}

const ACTIONS = {
  resize: (frame, { height }) => {
    frame.iframe.style.blockSize = height;
  },
  "instances.create": (_frame, { location }) => [{ instanceGuid: host.mount(location, "720px") }],
  destroy: (frame) => {
    frame.iframe.remove();
    host.frames.delete(frame.guid);
  },
};

function answer(frame, { request, params }) {
  const result = { errors: {} };
  for (const path of Array.isArray(params) ? params : Object.keys(params)) {
    if (request === "get") {
      if (path in host.data) result[path] = host.data[path];
      else result.errors[path] = { name: "APIPathError", message: "No such Api", path };
      continue;
    }
    if (path !== "resize") host.done.push({ action: path, args: params[path] });
    if (host.refused.includes(path)) {
      result.errors[path] = { name: "Error", message: "refused", path };
      continue;
    }
    result[path] = ACTIONS[path]?.(frame, ...params[path]);
  }
  return result;
}

addEventListener("message", ({ data, source, origin }) => {
  const frame = [...host.frames.values()].find(({ iframe }) => iframe.contentWindow === source);
  if (frame === undefined || origin !== host.app) return;
  const message = typeof data === "string" ? JSON.parse(data) : data;
  const target = host.frames.get(message.instanceGuid) ?? frame;
  if (message.request) return post(frame, { id: message.id, result: answer(target, message) });
  const [, verb = "", event = ""] = /^iframe\.(on|off|trigger|reply):(.*)$/.exec(message.key) ?? [];
  if (message.key === "iframe.handshake") {
    const context = { instanceGuid: frame.guid, location: frame.location, product: "support" };
    return post(frame, { key: "zaf.app.registered", message: { metadata: {}, context } });
  }
  if (verb === "on") target.subs.add(`${event}|${frame.guid}`);
  if (verb === "off") target.subs.delete(`${event}|${frame.guid}`);
  if (verb === "reply") host.replies.push(message);
  if (verb === "trigger") tell(target, event, message.message);
  if (/^request:\d+$/.test(message.key)) {
    const { url } = message.message;
    host.done.push({ action: "request", args: [url] });
    const body = host.api[decodeURIComponent(url)];
    const end = body === undefined ? "fail" : "done";
    const responseArgs = body === undefined ? [{ status: 404 }, "error"] : [body, "success"];
    post(frame, { key: `zaf.${message.key}.${end}`, message: { responseArgs } });
  }
});
