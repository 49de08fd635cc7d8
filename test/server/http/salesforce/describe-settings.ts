import { beforeAll, describe, expect, it } from "vitest";
import { SalesforceSettings } from "../../../../adapters/salesforce/index.ts";
import { findConnection, markReconnect } from "../../../../server/crm/connections.ts";
import { setConnectionRoles } from "../../../../server/storage/crm-connections.ts";
import { MANAGER, ORG, REP, type SalesforceServer } from "./support.ts";

/** The settings over the server of another's tests; afterwards its org can't be asked any more. */
export function describeSettings(open: () => SalesforceServer): void {
  describe("of its settings, while the org itself can't be asked,", () => {
    const ADMIN = { userId: "0055g00000AbCdGAAV", userEmail: "Ada.Admin@example.com" };
    beforeAll(async () => {
      const { connection, server } = open();
      const roles = { ...connection.roles, [ADMIN.userId]: "admin" } as const;
      await server.deps.db.withTenant(connection.tenantId, (tx) =>
        setConnectionRoles(tx, connection.id, roles),
      );
      await markReconnect(server.deps, connection, "the sign-in has ended");
    });

    const call = (name: string, who: object, body: object = {}) =>
      open().post(`/salesforce/settings/${name}`, { orgId: ORG, ...who, ...body });
    const kept = async () => {
      const found = await findConnection(open().server.deps.db, "salesforce", ORG);
      return SalesforceSettings.parse(found?.settings);
    };

    it("shows a manager all, lets an admin change them, and a rep neither", async () => {
      expect((await call("load", REP)).body.kind).toBe("no_permission");
      const { body } = await call("load", MANAGER);
      expect(body.settings).toMatchObject({ mayEdit: false, connection: { state: "reconnect" } });
      const ids = [...JSON.stringify(body.settings).matchAll(/"id":"([\w.]+)"/g)].map(
        ([, id]) => id,
      );
      expect(ids).toEqual(
        expect.arrayContaining(["owed.object", "owed.balance", "allowanceShare", "roles.admin"]),
      );
      const values = { currency: "EUR", changeNotices: "off" };
      expect((await call("save", MANAGER, { values })).body.kind).toBe("no_permission");
      expect((await kept()).currency).toBeNull();
      expect((await call("save", ADMIN, { values })).body.kind).toBe("ok");
      expect(await kept()).toMatchObject({ currency: "EUR", changeNotices: false });
    });

    it.each([
      ["a field name with a space", { "owed.balance": "Still to pay" }, "owed.balance"],
      ["all of the org's calls", { allowanceShare: "100" }, "allowanceShare"],
      ["neither yes nor no", { changeNotices: "maybe" }, "changeNotices"],
      ["no address", { "roles.manager": "max" }, "roles.manager"],
      ["a setting of another CRM", { standing: "auto" }, "standing"],
    ])("refuses %s at its field, and keeps nothing", async (_what, values, field) => {
      const before = await kept();
      const { body } = await call("save", ADMIN, { values });
      expect(body).toMatchObject({ kind: "problem", problem: { errors: [{ field }] } });
      expect(await kept()).toEqual(before);
    });
  });
}
