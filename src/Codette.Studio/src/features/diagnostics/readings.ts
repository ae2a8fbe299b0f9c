import { useCache } from "./api/get-cache";
import { useCredentials } from "./api/get-credentials";
import { useDatabase } from "./api/get-database";
import { useDependencies } from "./api/get-dependencies";
import { useEndpoints } from "./api/get-endpoints";
import { usePerformance } from "./api/get-performance";
import { useRlsPolicies } from "./api/get-rls-policies";
import { useStatus } from "./api/get-status";
import { useProof } from "./api/prove-rls-policies";

/** All diagnoses, asked again and again while somebody looks. */
export const useReadings = () => ({
  status: useStatus(),
  endpoints: useEndpoints(),
  credentials: useCredentials(),
  database: useDatabase(),
  cache: useCache(),
  dependencies: useDependencies(),
  performance: usePerformance(),
  rls: useRlsPolicies(),
  proof: useProof(),
});

export type Readings = ReturnType<typeof useReadings>;
export type DiagnosisName = Exclude<keyof Readings, "proof">;
