import { accessToken } from "@/api/access-token";
import { useConnection } from "@/bridge/connection-store";
import { setAccount, useAccount } from "./account-store";
import { getSignUpOffer } from "./api/get-sign-up-offer";
import { getStudioConfig, type StudioConfig } from "./api/get-studio-config";
import { createAuthClient, type AuthClient } from "./auth-client";
import { tellFailure } from "./tell-failure";

const AskAgainMs = 5_000;

const defaults = { getStudioConfig, getSignUpOffer, createAuthClient };

export type AccountParts = typeof defaults;

/** What an attempt came to: null when it went well, else why not, in words for people. */
export type Outcome = Promise<string | null>;

/** The sign-in of this page: finds out whether there is one, follows it, and hands its token on. */
export class Account {
  #client: AuthClient | null = null;
  #started = false;
  #asking = false;
  #offersSignUp = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: AccountParts = defaults) {}

  /** Asks the server once, whoever calls first, and again while it does not answer. */
  start(): void {
    if (!this.#started) {
      this.#started = true;
      useConnection.subscribe(({ connection }) => {
        if (connection.state === "connected" && useAccount.getState().account.state === "unknown") {
          this.retry();
        }
      });
      void this.#begin();
    }
  }

  retry(): void {
    clearTimeout(this.#timer);
    void this.#begin();
  }

  async signIn(email: string, password: string): Outcome {
    return this.#attempt((client) => client.signInWithPassword({ email, password }));
  }

  async sendLink(email: string): Outcome {
    const emailRedirectTo = window.location.origin + window.location.pathname;
    return this.#attempt((client) => client.signInWithOtp({ email, options: { shouldCreateUser: false, emailRedirectTo } }));
  }

  /** The account may have to be confirmed by email before it is signed in. */
  async signUp(email: string, password: string): Outcome {
    const emailRedirectTo = window.location.origin + window.location.pathname;
    return this.#attempt((client) => client.signUp({ email, password, options: { emailRedirectTo } }));
  }

  /** On this device; elsewhere it goes on. */
  async signOut(): Outcome {
    return this.#attempt((client) => client.signOut({ scope: "local" }));
  }

  async #begin(): Promise<void> {
    if (this.#asking) {
      return;
    }

    this.#asking = true;
    try {
      await this.#take(await this.parts.getStudioConfig());
    } catch {
      setAccount({ state: "unknown" });
      this.#timer = setTimeout(() => this.retry(), AskAgainMs); // that the server is away is the connection's to tell
    } finally {
      this.#asking = false;
    }
  }

  async #take(config: StudioConfig | null): Promise<void> {
    const required = config?.sign_in ?? false;
    const { supabase_url: url, supabase_public_key: key } = config ?? {};
    if (url && key) {
      await this.#follow(url, key, required);
    } else {
      setAccount({ state: required ? "not_possible" : "not_offered" });
    }
  }

  async #follow(url: string, key: string, required: boolean): Promise<void> {
    setAccount({ state: "loading", required });
    try {
      this.#client ??= await this.parts.createAuthClient(url, key);
    } catch {
      setAccount({ state: "broken", required });
      return;
    }

    this.#client.onAuthStateChange((_, session) => {
      accessToken.set(session?.access_token ?? null);
      setAccount(session ? { state: "signed_in", email: session.user.email ?? null } : { state: "signed_out", required, offersSignUp: this.#offersSignUp });
    });
    this.#offersSignUp = await this.parts.getSignUpOffer(url, key);
    const { account } = useAccount.getState();
    if (account.state === "signed_out") {
      setAccount({ ...account, offersSignUp: this.#offersSignUp });
    }
  }

  async #attempt(call: (client: AuthClient) => Promise<{ error: unknown }>): Outcome {
    if (!this.#client) {
      return tellFailure(null);
    }

    try {
      const { error } = await call(this.#client);
      return error ? tellFailure(error) : null;
    } catch (failure) {
      return tellFailure(failure);
    }
  }
}

/** The one of this page. */
export const theAccount = new Account();
