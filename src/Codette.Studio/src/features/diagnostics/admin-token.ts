import type { Middleware } from "openapi-fetch";
import { create } from "zustand";

interface AdminTokenStore {
  /** In this tab's memory only: never stored, and gone with a reload. */
  token: string | null;
}

/** The server's CODETTE_ADMIN_TOKEN, when somebody gave it here. */
export const useAdminToken = create<AdminTokenStore>(() => ({ token: null }));

export const giveAdminToken = (token: string | null) => useAdminToken.setState({ token });

/** Sends the token with a call, instead of the token of whoever is signed in. */
export const asAdministrator: Middleware = {
  onRequest({ request }) {
    const { token } = useAdminToken.getState();
    if (token) {
      request.headers.set("authorization", `Bearer ${token}`);
    }

    return request;
  },
};

/** What can stand in a header. */
export const isLegible = (token: string): boolean => /^[\x21-\x7e]+$/.test(token);
