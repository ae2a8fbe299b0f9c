import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Middleware } from "openapi-fetch";
import { ApiError } from "@/api/client";
import { giveAdminToken } from "../admin-token";
import { getCache } from "./get-cache";
import { diagnosesKey } from "./use-diagnosis";

const Refusals = [401, 403];

/** Whether the server takes the token, by asking the cheapest question with it. */
export async function checkAdminToken(token: string): Promise<boolean> {
  const withToken: Middleware = {
    onRequest({ request }) {
      request.headers.set("authorization", `Bearer ${token}`);
      return request;
    },
  };
  try {
    await getCache({ signal: new AbortController().signal, middleware: [withToken] });
    return true;
  } catch (failure) {
    if (failure instanceof ApiError && Refusals.includes(failure.status)) {
      return false;
    }

    throw failure;
  }
}

/** Takes the token into use, if the server takes it; then everything is asked again. */
export function useAdminTokenCheck() {
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: checkAdminToken,
    onSuccess: async (isAccepted, token) => {
      if (isAccepted) {
        giveAdminToken(token);
        await client.resetQueries({ queryKey: diagnosesKey });
      }
    },
  });
}
