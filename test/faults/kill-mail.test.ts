import { expect, it, onTestFailed } from "vitest";
import { aDueDirectory, addressOf, TENANT } from "./support/book.ts";
import { findHalves, inDirectory, type Message, readMessages } from "./support/inspect.ts";
import { type MailServer, startMailServer } from "./support/mail-server.ts";
import { chooseSeed, seededRandom } from "./support/seeded-random.ts";
import { sleep, startReady } from "./support/server-process.ts";

const ACCOUNTS = 100;
const KILLS = 5;
const MESSAGES_BETWEEN_MAX = 9;
const LATER_MS_MAX = 80;
const ANSWER_AFTER_MS = 15;

/** Kills the server while it sends: by turns before the mail server's answer and at any moment. */
async function sendUnderFire(
  env: Readonly<Record<string, string>>,
  mail: MailServer,
  random: () => number,
): Promise<void> {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const some = mail.next(1 + Math.floor(random() * MESSAGES_BETWEEN_MAX));
    const server = await startReady(env);
    await some;
    if (kill % 2 === 1) await sleep(random() * LATER_MS_MAX);
    await server.kill();
  }
  expect(mail.recipients().length).toBeLessThan(ACCOUNTS);
  const last = await startReady(env);
  await last.line("nothing due");
  expect(await last.terminate()).toBe(0);
}

/** Messages of which nobody could say what became of them. */
function findLost(messages: readonly Message[], mail: MailServer): string[] {
  return messages.flatMap(({ accountId, outboxStatus }) => {
    const copies = mail.recipients().filter((to) => to === addressOf(accountId)).length;
    const isAccounted =
      outboxStatus === "sent" ? copies === 1 : outboxStatus === "unconfirmed" && copies <= 1;
    return isAccounted ? [] : [`${accountId}: ${outboxStatus}, ${copies} received`];
  });
}

it("mail survives kills: each message once, or a person is told that nobody knows", async () => {
  const seed = chooseSeed();
  onTestFailed(() => console.log(`FAULT_SEED=${seed}`));
  const mail = await startMailServer(ANSWER_AFTER_MS);
  const directory = await aDueDirectory(ACCOUNTS);
  const env = {
    GS_DATA_DIR: directory.path,
    SMTP_URL: mail.url,
    MAIL_FROM: "billing@good-standing.example",
  };
  try {
    await sendUnderFire(env, mail, seededRandom(seed));
    expect([...mail.received()].filter(([, count]) => count !== 1)).toEqual([]);
    await inDirectory(directory.path, async (db) => {
      const messages = await readMessages(db);
      expect(messages).toHaveLength(ACCOUNTS);
      expect(findLost(messages, mail)).toEqual([]);
      expect(await findHalves(db, [TENANT])).toEqual([]);
      const unconfirmed = messages.filter(({ outboxStatus }) => outboxStatus === "unconfirmed");
      const received = mail.recipients().length;
      console.log(`${KILLS} kills, ${received} received, ${unconfirmed.length} unconfirmed`);
      // A kill before the answer always leaves one, and no kill more than the one in hand.
      expect(unconfirmed.length).toBeGreaterThan(0);
      expect(unconfirmed.length).toBeLessThanOrEqual(KILLS);
    });
  } finally {
    await mail.close();
    await directory.remove();
  }
}, 240_000);
