import { expect, it } from "vitest";
import { words } from "@/text";
import { tellFailure } from "./tell-failure";

const say = words.account.failures;

it.each([
  [{ name: "AuthApiError", status: 400, code: "invalid_credentials" }, say.wrong],
  [{ name: "AuthApiError", status: 400, code: "email_not_confirmed" }, say.unconfirmed],
  [{ name: "AuthApiError", status: 429, code: "over_email_send_rate_limit" }, say.tooOften],
  [{ name: "AuthApiError", status: 429 }, say.tooOften],
  [{ name: "AuthApiError", status: 422, code: "user_already_exists" }, say.taken],
  [{ name: "AuthRetryableFetchError", status: 0 }, say.unreachable],
  [new TypeError("Failed to fetch"), say.unreachable],
  [{ name: "AuthApiError", status: 500, code: "unexpected_failure", message: "Database error" }, say.other("Database error")],
])("tells people why: %o", (failure, told) => {
  expect(tellFailure(failure)).toBe(told);
});
