import type { components } from "@/api/schema";
import { words } from "@/text";
import type { Status } from "./api/get-status";
import { duration, milliseconds, percent } from "./format";
import { isAvailable } from "./parts/availability";

type Schemas = components["schemas"];

/** A diagnosis at a glance. */
export interface Summary {
  state: string;
  /** The one thing to know. */
  figure: string;
  /** What is wrong first, or what else is good to know. */
  note: string;
}

const say = words.diagnostics;

export const summarise = {
  status: (status: Status): Summary => ({
    state: status.state,
    figure: statusFigure(status),
    note: status.reasons?.[0] ?? `${say.status.uptime} ${duration(status.uptime_seconds)}`,
  }),
  endpoints: ({ state, routes, endpoints }: Schemas["EndpointsDiagnosis"]): Summary => ({
    state,
    figure: say.endpoints.figure(routes.length),
    note: say.endpoints.groups(Object.keys(endpoints).length),
  }),
  credentials: ({ state, credentials, reasons, message }: Schemas["CredentialsDiagnosis"]): Summary => ({
    state,
    figure: say.credentials.figure(Object.values(credentials).filter((credential) => credential.present).length),
    note: reasons[0] ?? message,
  }),
  database: ({ state, reasons, database }: Schemas["DatabaseDiagnosis"]): Summary => ({
    state,
    figure: say.database.figure(database.accessible_tables, database.total_tables),
    note: reasons[0] ?? `${database.type}, ${milliseconds(database.latency_ms)}`,
  }),
  cache: ({ state, cache }: Schemas["CacheDiagnosis"]): Summary => ({
    state,
    figure: cache.hit_rate_percent === null ? say.cache.unused : say.cache.figure(percent(cache.hit_rate_percent)),
    note: `${say.cache.entries}: ${say.cache.of(cache.entries, cache.capacity)}`,
  }),
  dependencies: ({ state, dependencies }: Schemas["DependenciesDiagnosis"]): Summary => {
    const core = Object.entries(dependencies.core);
    const missing = core.find(([, told]) => !isAvailable(told));
    return {
      state,
      figure: say.dependencies.figure(core.filter(([, told]) => isAvailable(told)).length, core.length),
      note: missing ? missing.join(": ") : (dependencies.core[".NET"] ?? "").replace(/^Available \((.*)\)$/, "$1"),
    };
  },
  performance: ({ state, performance }: Schemas["PerformanceDiagnosis"]): Summary => ({
    state,
    figure: performance.p50_response_time_ms === null ? say.notMeasured : say.performance.figure(milliseconds(performance.p50_response_time_ms)),
    note: say.performance.glance(milliseconds(performance.p99_response_time_ms), percent(performance.cpu_percent)),
  }),
  rls: ({ state, matrix, findings, message }: Schemas["RlsPoliciesDiagnosis"]): Summary => {
    const leaks = matrix.filter((cell) => cell.holds === false).length;
    const proven = matrix.filter((cell) => cell.holds === true).length;
    const figure =
      leaks > 0
        ? say.rls.leaks(leaks)
        : findings && findings.length > 0
          ? say.rls.findings(findings.length)
          : proven > 0
            ? say.rls.proven(proven)
            : say.rls.notTried;
    return { state, figure, note: message };
  },
};

function statusFigure({ state, services, reasons }: Status): string {
  const faults = reasons?.length ?? 0;
  const word = (told: string) => say.status.words[told] ?? told;
  return faults > 0 ? say.status.faults(faults) : state === "ok" || services.database === "connected" ? word(services.backend) : `${say.status.database} ${word(services.database)}`;
}
