// What Zendesk's own script does for the app, as far as the app uses it: the same messages.
(() => {
  const query = new URLSearchParams(location.search);
  const [origin, appGuid] = [query.get("origin"), query.get("app_guid")];
  const clients = new Map();
  const waiting = new Map();
  const queue = [];
  let registered = null;
  let count = 0;

  const send = (message, isFirst = false) => {
    if (registered === null && !isFirst) queue.push(message);
    else parent.postMessage(JSON.stringify(message), origin);
  };

  const ask = (instanceGuid, request, params, only) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, ({ result }) => {
        const error = only === null ? undefined : result.errors[only];
        if (error === undefined) resolve(result);
        else reject(Object.assign(new Error(error.message), { name: error.name }));
      });
      send({ id: count, request, params, appGuid, instanceGuid });
    });

  const clientOf = (instanceGuid) => {
    const known = clients.get(instanceGuid);
    if (known !== undefined) return known;
    const handlers = new Map();
    const tell = (key, message) => send({ key, message, appGuid, instanceGuid });
    const client = {
      handlers,
      get: (paths) =>
        ask(instanceGuid, "get", [paths].flat(), typeof paths === "string" ? paths : null),
      invoke: (action, ...args) => ask(instanceGuid, "invoke", { [action]: args }, action),
      on: (event, handler) => {
        handlers.set(event, [...(handlers.get(event) ?? []), handler]);
        tell(`iframe.on:${event}`, {});
      },
      off: (event, handler) => {
        const left = (handlers.get(event) ?? []).filter((each) => each !== handler);
        handlers.set(event, left);
        if (left.length === 0) tell(`iframe.off:${event}`, {});
      },
      trigger: (event, message) => tell(`iframe.trigger:${event}`, message),
      instance: (guid) => clientOf(guid),
      context: async () => registered.context,
      request: (options) =>
        new Promise((resolve, reject) => {
          count += 1;
          const key = `request:${count}`;
          client.on(`${key}.done`, ({ responseArgs }) => resolve(...responseArgs));
          client.on(`${key}.fail`, ({ responseArgs }) => reject(...responseArgs));
          tell(key, options);
        }),
    };
    clients.set(instanceGuid, client);
    return client;
  };

  // As the real one does: what a promise resolves with is no reason to stop, only its rejection is.
  const answerOf = async (handler) => {
    try {
      const said = handler();
      return said instanceof Promise ? void (await said) : said;
    } catch (error) {
      return error;
    }
  };

  const reply = async (client, event) => {
    const message = { key: `iframe.reply:${event}`, appGuid };
    for (const handler of client.handlers.get(event) ?? []) {
      const said = await answerOf(handler);
      if (said === false || typeof said === "string") message.error = { msg: said };
      if (said instanceof Error) message.error = { msg: said.message };
    }
    // As the real one does: an answer to a hook is an object, everything else is text.
    parent.postMessage(message, origin);
  };

  addEventListener("message", ({ data, source, origin: from }) => {
    if (source !== parent || from !== origin) return;
    const message = JSON.parse(data);
    if (waiting.has(message.id)) return waiting.get(message.id)(message);
    const client = clientOf(message.instanceGuid ?? appGuid);
    const event = message.key.replace(/^zaf\./, "");
    if (event === "app.registered") {
      registered = message.message;
      for (const queued of queue.splice(0)) send(queued);
      return;
    }
    if (message.needsReply) return void reply(client, event);
    for (const handler of client.handlers.get(event) ?? []) handler(message.message);
  });

  window.ZAFClient = {
    init: () => {
      if (!origin || !appGuid) return false;
      send(
        { key: "iframe.handshake", message: { version: "2" }, appGuid, instanceGuid: appGuid },
        true,
      );
      return clientOf(appGuid);
    },
  };
})();
