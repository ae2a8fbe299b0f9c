import type { OfflineReason } from "./connection-store";

const PatienceMs = 4_000;

/**
 * Why a socket did not open. Browsers do not tell; these requests do: one that needs no leave only fails when nobody
 * answers, one that needs it fails for a refused page, and the status of `/ws/status` is what the socket would have got.
 */
export async function findReason(baseUrl: string, token: string | null): Promise<OfflineReason> {
  if (!navigator.onLine && !isLocal(baseUrl)) {
    return "network_down";
  }

  const patience = () => AbortSignal.timeout(PatienceMs);
  try {
    await fetch(`${baseUrl}/health`, { mode: "no-cors", signal: patience() });
  } catch {
    return "server_down";
  }

  try {
    const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(`${baseUrl}/ws/status`, { headers, signal: patience() });
    const { code } = (await response.json()) as { code?: string };
    return code === "origin_refused" || code === "host_refused" ? "origin_refused" : reasonOf(response.status, code);
  } catch (failure) {
    return failure instanceof TypeError ? "origin_refused" : "server_down";
  }
}

function reasonOf(status: number, code = ""): OfflineReason {
  if (status === 401) {
    return code === "token_expired" ? "token_expired" : "token_refused";
  }

  return code === "too_many_sockets" ? "too_many_sockets" : "server_down";
}

function isLocal(url: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}
