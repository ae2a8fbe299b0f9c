import { Activity, Database, Gauge, KeyRound, Layers, Package, Route, ShieldCheck, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { EveryMs } from "./api/use-diagnosis";
import { CacheDetails } from "./details/cache-details";
import { CredentialsDetails } from "./details/credentials-details";
import { DatabaseDetails } from "./details/database-details";
import { DependenciesDetails } from "./details/dependencies-details";
import { EndpointsDetails } from "./details/endpoints-details";
import { StatusDetails } from "./details/status-details";
import { PerformanceDetails } from "./performance/performance-details";
import type { DiagnosisName, Readings } from "./readings";
import { RowSecurityDetails } from "./row-security/row-security-details";
import { summarise, type Summary } from "./summaries";

export interface Part {
  name: DiagnosisName;
  icon: LucideIcon;
  everySeconds: number;
  summary(readings: Readings): Summary | null;
  details(readings: Readings): ReactNode;
}

function part<T>(
  name: DiagnosisName,
  icon: LucideIcon,
  everyMs: number,
  read: (readings: Readings) => T | undefined,
  summarised: (data: T) => Summary,
  details: (data: T) => ReactNode,
): Part {
  const shown = <R,>(write: (data: T) => R) => (readings: Readings) => {
    const data = read(readings);
    return data === undefined ? null : write(data);
  };
  return { name, icon, everySeconds: everyMs / 1_000, summary: shown(summarised), details: shown(details) };
}

/** The diagnoses in the order in which they are shown. */
export const Parts: readonly Part[] = [
  part("status", Activity, EveryMs.often, ({ status }) => status.data, summarise.status, (data) => <StatusDetails status={data} />),
  part("performance", Gauge, EveryMs.often, ({ performance }) => performance.data, summarise.performance, ({ performance }) => <PerformanceDetails now={performance} />),
  part("database", Database, EveryMs.seldom, ({ database }) => database.data, summarise.database, (data) => <DatabaseDetails diagnosis={data} />),
  part("rls", ShieldCheck, EveryMs.seldom, ({ rls, proof }) => proof.data ?? rls.data, summarise.rls, (data) => <RowSecurityDetails diagnosis={data} />),
  part("credentials", KeyRound, EveryMs.seldom, ({ credentials }) => credentials.data, summarise.credentials, (data) => <CredentialsDetails diagnosis={data} />),
  part("cache", Layers, EveryMs.seldom, ({ cache }) => cache.data, summarise.cache, ({ caches }) => <CacheDetails caches={caches} />),
  part("endpoints", Route, EveryMs.seldom, ({ endpoints }) => endpoints.data, summarise.endpoints, ({ routes }) => <EndpointsDetails routes={routes} />),
  part("dependencies", Package, EveryMs.seldom, ({ dependencies }) => dependencies.data, summarise.dependencies, (data) => <DependenciesDetails diagnosis={data} />),
];
