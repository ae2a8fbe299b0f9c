import type { OfflineReason } from "./connection-store";

const PatienceMs = 4_000;

/**
 * Why a socket did not open, which browsers do not tell. The server lets every page read that it is refused; nobody answers
 * where no server is; and the status of `/ws/status` is what the socket would have got.
 */
export async function findReason(baseUrl: string, token: string | null): Promise<OfflineReason> {
  if (!navigator.onLine && !isLocal(baseUrl)) {
    return "network_down";
  }

  try {
    const patience = () => AbortSignal.timeout(PatienceMs);
    const health = await fetch(`${baseUrl}/health`, { signal: patience() });
    if (health.status === 403) {
      return "origin_refused";
    }

    const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(`${baseUrl}/ws/status`, { headers, signal: patience() });
    const { code } = (await response.json()) as { code?: string };
    return reasonOf(response.status, code);
  } catch {
    return "server_down"; // nothing that speaks Codette's protocol answers there
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
