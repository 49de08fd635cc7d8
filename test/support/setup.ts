import fc from "fast-check";

// The gate tries the same cases each time, so that red means the change is at fault. New cases are
// looked for with FC_SEED=random, and what they find becomes a row of a table.
if (process.env.FC_SEED !== "random") fc.configureGlobal({ seed: 20_260_304 });
