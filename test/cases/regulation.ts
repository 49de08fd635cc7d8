import { z } from "zod";
import { ContactCase } from "../../server/cli/contact-case/case-shape.ts";
import { judgeCase } from "../../server/cli/contact-case/judge-case.ts";
import { readJson } from "./read-data.ts";
import { attempt, type CaseSuite, compare } from "./suite.ts";

export const suite: CaseSuite = {
  name: "contact regulation",
  origin: "worked cases of contact law in eight countries, set down for this project",
  licence: "ours; see NOTICE",
  run: () =>
    readJson("regulation/cases.json", z.array(NamedCase)).map((each) =>
      attempt(each.id, () => {
        const { verdict, rules, ignored } = judgeCase(each, each.id);
        // A case of which something was not understood was not answered.
        const actual = ignored.length === 0 ? verdict : `${verdict}, but ignored ${ignored}`;
        return compare(each.id, actual, each.expected, rules.join(", "));
      }),
    ),
};

const NamedCase = ContactCase.extend({ id: z.string(), expected: z.enum(["allow", "deny"]) });
