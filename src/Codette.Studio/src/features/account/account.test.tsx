import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { accessToken } from "@/api/access-token";
import { useConnection } from "@/bridge/connection-store";
import { words } from "@/text";
import { HintProvider } from "@/ui/hint";
import { Account, type AccountParts } from "./account";
import { AccountMenu } from "./account-menu";
import { useAccount } from "./account-store";
import type { StudioConfig } from "./api/get-studio-config";
import { SignInGate } from "./sign-in-gate";

const say = words.account;

type Tell = (event: string, session: { access_token: string; user: { email: string } } | null) => void;

/** Supabase's client as far as the studio knows it, for one person with one password. */
class FakeAuth {
  tell: Tell = () => undefined;
  signInWithOtp = vi.fn(() => Promise.resolve({ error: null }));
  signUp = vi.fn(() => Promise.resolve({ error: null }));

  onAuthStateChange(tell: Tell) {
    this.tell = tell;
    tell("INITIAL_SESSION", null);
  }

  signInWithPassword({ email, password }: { email: string; password: string }) {
    if (password !== "right") {
      return Promise.resolve({ error: { name: "AuthApiError", status: 400, code: "invalid_credentials" } });
    }

    this.tell("SIGNED_IN", { access_token: "first", user: { email } });
    return Promise.resolve({ error: null });
  }

  signOut() {
    this.tell("SIGNED_OUT", null);
    return Promise.resolve({ error: null });
  }
}

const project: StudioConfig = { supabase_url: "https://p.supabase.co", supabase_public_key: "public", sign_in: false, version: "0.1.0" };

beforeEach(() => {
  useAccount.setState(useAccount.getInitialState(), true);
  useConnection.setState(useConnection.getInitialState(), true);
  accessToken.set(null);
});

function show(config: StudioConfig | null, { offersSignUp = false, ...parts }: Partial<AccountParts> & { offersSignUp?: boolean } = {}) {
  const auth = new FakeAuth();
  const createAuthClient = vi.fn(() => Promise.resolve(auth as never));
  const account = new Account({ getStudioConfig: () => Promise.resolve(config), getSignUpOffer: () => Promise.resolve(offersSignUp), createAuthClient, ...parts });
  render(
    <HintProvider>
      <SignInGate account={account}>
        <p>the studio</p>
        <AccountMenu account={account} />
      </SignInGate>
    </HintProvider>,
  );
  return { auth, account, createAuthClient, user: userEvent.setup() };
}

async function fillIn(user: ReturnType<typeof userEvent.setup>, email: string, password: string) {
  await user.type(await screen.findByRole("textbox", { name: say.email }), email);
  await user.type(screen.getByLabelText(say.password), `${password}{Enter}`);
}

it.each([null, { sign_in: false, version: "0.1.0" }])("offers nothing, and loads nothing, where no project is configured", async (config) => {
  const { createAuthClient } = show(config);
  expect(await screen.findByText("the studio")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
  expect(createAuthClient).not.toHaveBeenCalled();
});

it("hands the token on when somebody signs in, when it is renewed, and takes it back", async () => {
  const { auth, user } = show(project);
  await user.click(await screen.findByRole("button", { name: say.signIn }));
  await fillIn(user, "mia@example.com", "right");
  await user.click(await screen.findByRole("button", { name: say.account("mia@example.com") }));
  expect(accessToken.get()).toBe("first");
  expect(screen.queryByRole("dialog")).toBeNull();

  act(() => auth.tell("TOKEN_REFRESHED", { access_token: "second", user: { email: "mia@example.com" } }));
  expect(accessToken.get()).toBe("second");
  await user.click(screen.getByRole("menuitem", { name: say.signOut }));
  expect(accessToken.get()).toBeNull();
  expect(await screen.findByRole("button", { name: say.signIn })).toBeTruthy();
});

it("says in words that the password is wrong, and keeps what was written", async () => {
  const { user } = show(project);
  await user.click(await screen.findByRole("button", { name: say.signIn }));
  await fillIn(user, "mia@example.com", "wrong");
  expect((await screen.findByRole("alert")).textContent).toBe(say.failures.wrong);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: say.email }).value).toBe("mia@example.com");
  expect(accessToken.get()).toBeNull();
});

it("sends a link to people who have an account, and makes none", async () => {
  const { auth, user } = show({ ...project, sign_in: true });
  await user.click(await screen.findByRole("tab", { name: say.withLink }));
  await user.type(screen.getByRole("textbox", { name: say.email }), "mia@example.com{Enter}");
  expect((await screen.findByRole("status")).textContent).toBe(say.linkSent("mia@example.com"));
  expect(auth.signInWithOtp).toHaveBeenCalledWith(expect.objectContaining({ email: "mia@example.com", options: expect.objectContaining({ shouldCreateUser: false }) as unknown }));
});

it("offers a new account only where the project does", async () => {
  const { user } = show({ ...project, sign_in: true }, { offersSignUp: true });
  await user.click(await screen.findByRole("tab", { name: say.withNewAccount }));
  expect(screen.getByLabelText(say.newPassword)).toBeTruthy();
});

it("does not offer it elsewhere", async () => {
  show({ ...project, sign_in: true });
  await screen.findByRole("tab", { name: say.withLink });
  expect(screen.queryByRole("tab", { name: say.withNewAccount })).toBeNull();
});

it("shows a gate instead of the studio where people have to sign in, until somebody is", async () => {
  const { user } = show({ ...project, sign_in: true });
  expect(await screen.findByRole("heading", { name: say.gateTitle })).toBeTruthy();
  expect(screen.queryByText("the studio")).toBeNull();
  await fillIn(user, "mia@example.com", "right");
  expect(await screen.findByText("the studio")).toBeTruthy();
});

it("says so when people have to sign in and the server does not tell where", async () => {
  show({ sign_in: true, version: "0.1.0" });
  expect(await screen.findByRole("heading", { name: say.cannotTitle })).toBeTruthy();
});

it("offers another attempt when the sign-in cannot be loaded", async () => {
  const auth = new FakeAuth();
  const createAuthClient = vi.fn<AccountParts["createAuthClient"]>().mockRejectedValueOnce(new TypeError("no network")).mockResolvedValue(auth as never);
  const { user } = show({ ...project, sign_in: true }, { createAuthClient });
  await user.click(await screen.findByRole("button", { name: words.common.retry }));
  expect(await screen.findByRole("heading", { name: say.gateTitle })).toBeTruthy();
});

it("lets the studio through while the server is away, and asks again when it is back", async () => {
  let isAway = true;
  show(project, { getStudioConfig: () => (isAway ? Promise.reject(new TypeError("away")) : Promise.resolve(project)) });
  expect(await screen.findByText("the studio")).toBeTruthy();
  expect(screen.queryByRole("button", { name: say.signIn })).toBeNull();
  isAway = false;
  act(() => useConnection.setState({ connection: { state: "connected" } }));
  expect(await screen.findByRole("button", { name: say.signIn })).toBeTruthy();
});
