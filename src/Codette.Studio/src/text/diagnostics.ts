import { diagnosticsDetails } from "./diagnostics-details";
import { diagnosticsRowSecurity } from "./diagnostics-row-security";
import { plural } from "./plural";


export const diagnostics = {
  title: "Diagnostics",
  subtitle: "What the server measured when it was asked.",
  measureNow: "Measure now",
  lastMeasured: (time: string) => `Last measured ${time}`,
  notMeasuredYet: "Not measured yet",
  notMeasured: "not measured",
  measuredAt: (time: string) => `Measured at ${time}`,
  every: (seconds: number) => `again every ${seconds} s`,
  questions: "Diagnoses",
  yes: "yes",
  no: "no",
  none: "none",
  copyCommand: "Copy the command",

  states: { ok: "OK", degraded: "Degraded", failing: "Failing", not_configured: "Not configured", unknown: "Unknown" },
  unasked: "Not measured",
  locked: "Closed",
  forAdministrators: "Administrators only",
  names: {
    status: "Status",
    endpoints: "Endpoints",
    credentials: "Credentials",
    database: "Database",
    cache: "Cache",
    dependencies: "Dependencies",
    performance: "Performance",
    rls: "Row security",
  },

  failedTitle: "This could not be measured",
  failedStale: (why: string) => `It could not be measured again: ${why} What you see is from before.`,
  waiting: "The server asks for a pause. It is asked again in a moment.",

  administrators: {
    title: "These diagnoses are for administrators",
    text: "They tell about keys, tables and policies, so the server shows them only to whoever runs it.",
    ways: [
      "Open the studio on the machine that the server runs on, where nobody has to sign in.",
      "Sign in with an account that is an administrator.",
      "Give the server's CODETTE_ADMIN_TOKEN here.",
    ],
    field: "Admin token",
    hint: "Kept in this tab's memory until it is closed or reloaded, and sent with these questions only.",
    submit: "Use this token",
    checking: "Checking",
    refused: "The server does not accept this token.",
    illegible: "A token has no spaces and no letters with accents. Copy it again.",
    none: "No token set yet? Make one, set it as CODETTE_ADMIN_TOKEN, and start the server again:",
    make: "openssl rand -hex 32",
    inUse: "Admin token in use",
    forget: "Forget the token",
  },

  banner: {
    failing: (part: string) => `${part} is failing`,
    degraded: (part: string) => `${part} is impaired`,
    database: "The database",
    backend: "The server",
    other: "Codette",
    databaseUnreachable: "it cannot be reached, so nothing can be stored.",
    databaseImpaired: "it answers, and something is wrong with it.",
    overloaded: "work piles up faster than it can be done.",
    unknown: "the diagnostics tell more.",
    andMore: (count: number) => `and ${plural(count, "more thing")}`,
    open: "Open diagnostics",
    dismiss: "Hide until something changes",
  },

  ...diagnosticsDetails,
  rls: diagnosticsRowSecurity,
};
