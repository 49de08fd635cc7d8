import { describeConnections } from "./describe-connections.ts";
import { describeOnDatabases } from "./on-databases.ts";

describeOnDatabases("connections to CRMs", describeConnections);
