import * as z from "zod/mini";

const Settings = z.object({ disable_signup: z.boolean(), external: z.object({ email: z.optional(z.boolean()) }) });

const PatienceMs = 10_000;

/** Whether the project lets people make accounts with an email address; false when it does not tell. */
export async function getSignUpOffer(projectUrl: string, publicKey: string): Promise<boolean> {
  try {
    const response = await fetch(new URL("/auth/v1/settings", projectUrl), { headers: { apikey: publicKey }, signal: AbortSignal.timeout(PatienceMs) });
    const settings = Settings.parse(await response.json());
    return !settings.disable_signup && settings.external.email === true;
  } catch {
    return false;
  }
}
