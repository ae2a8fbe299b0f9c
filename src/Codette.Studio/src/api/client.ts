import createClient, { type Middleware } from "openapi-fetch";
import { accessToken } from "./access-token";
import { baseUrl } from "./base-url";
import type { paths } from "./schema";

/** A request that failed, in words for people; `code` is the server's own, or `unreachable`, `timeout`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

const PatienceMs = 15_000;

const failures: Middleware = {
  onRequest({ request }) {
    const token = accessToken.get();
    if (token) {
      request.headers.set("authorization", `Bearer ${token}`);
    }

    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) {
      const body = (await response.clone().json().catch(() => ({}))) as { code?: string; detail?: string };
      throw new ApiError(response.status, body.code ?? "unknown", body.detail ?? `The server answered ${response.status}.`);
    }
  },
};

/** Every call has an end: after 15 s, or when its caller's signal says so. */
async function patientFetch(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PatienceMs)]) });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "TimeoutError") {
      throw new ApiError(0, "timeout", "The server did not answer in time.");
    }

    if (failure instanceof TypeError) {
      throw new ApiError(0, "unreachable", "The server cannot be reached.");
    }

    throw failure;
  }
}

/** Codette's routes, typed by its OpenAPI document. Failures are thrown as {@link ApiError}. */
export const api = createClient<paths>({ baseUrl, fetch: patientFetch });
api.use(failures);

/** The body of an answer that went well. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
