import { SMTPServer } from "smtp-server";

/** A mail server in a process of its own, so that what it costs is nobody's; it throws away what it takes. */
const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData(stream, _session, done) {
    let bytes = 0;
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    stream.on("end", () => {
      taken += 1;
      takenBytes += bytes;
      done();
    });
  },
});
let taken = 0;
let takenBytes = 0;

server.on("error", () => undefined);
server.listen(0, "127.0.0.1", () => {
  const address = server.server.address();
  if (address !== null && typeof address === "object") process.send?.({ port: address.port });
});
process.on("message", () => process.send?.({ taken, takenBytes }));
process.on("disconnect", () => process.exit(0));
