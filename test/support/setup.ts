import fc from "fast-check";

// The gate tries the same cases each time, so that red means the change is at fault. New cases are
// looked for with FC_SEED=random, and what they find becomes a row of a table. FC_RUNS asks for more.
const { FC_SEED, FC_RUNS } = process.env;
if (FC_SEED !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_304 });
if (FC_RUNS !== undefined)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: Number(FC_RUNS) });
