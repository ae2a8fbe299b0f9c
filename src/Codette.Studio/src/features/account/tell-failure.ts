import { words } from "@/text";

const say = words.account.failures;

/** Supabase's codes (https://supabase.com/docs/guides/auth/debugging/error-codes) in words for people. */
const ByCode: Record<string, string> = {
  invalid_credentials: say.wrong,
  email_not_confirmed: say.unconfirmed,
  over_request_rate_limit: say.tooOften,
  over_email_send_rate_limit: say.tooOften,
  email_exists: say.taken,
  user_already_exists: say.taken,
  weak_password: say.weak,
  email_address_invalid: say.badEmail,
  validation_failed: say.badEmail,
  user_not_found: say.unknownEmail,
  otp_disabled: say.unknownEmail, // so Supabase answers when no account is to be made for an unknown address
  signup_disabled: say.notOffered,
  email_provider_disabled: say.notOffered,
  user_banned: say.banned,
};

const TooOften = 429;

/** Why it did not work. */
export function tellFailure(failure: unknown): string {
  const { code, status, name, message } = (failure ?? {}) as { code?: string; status?: number; name?: string; message?: string };
  if (status === TooOften) {
    return say.tooOften;
  }

  if (code && ByCode[code]) {
    return ByCode[code];
  }

  return failure === null || name === "AuthRetryableFetchError" || name === "TypeError" ? say.unreachable : say.other(message ?? words.common.unknownFailure);
}
