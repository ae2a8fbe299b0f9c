import type { SupabaseClient } from "@supabase/supabase-js";

/** What of Supabase's client the studio uses. */
export type AuthClient = Pick<SupabaseClient["auth"], "signInWithPassword" | "signInWithOtp" | "signUp" | "signOut" | "onAuthStateChange">;

/** Supabase's client is loaded only where somebody can sign in. */
export async function createAuthClient(projectUrl: string, publicKey: string): Promise<AuthClient> {
  const { createClient } = await import("@supabase/supabase-js");
  const { auth } = createClient(projectUrl, publicKey, {
    auth: { persistSession: true, autoRefreshToken: true, detectSessionInUrl: true, flowType: "pkce" },
  });
  return auth;
}
