import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { http, HttpResponse } from "msw";
import type { ReactNode } from "react";
import { baseUrl } from "@/api/base-url";
import { HintProvider } from "@/ui/hint";
import answers from "./answers.json";

export { answers };

type Name = Exclude<keyof typeof answers, "proof">;

export const urlOf = (name: Name) => `${baseUrl}/api/diagnostics/${name}`;

const names = Object.keys(answers).filter((name): name is Name => name !== "proof");

/** All diagnoses as a server with SQLite gave them, and the proof as one with a leaking PostgreSQL did. */
export const wellAnswered = names.map((name) =>
  http.get(urlOf(name), ({ request }) => HttpResponse.json(request.url.includes("prove=true") ? answers.proof : answers[name])),
);

const AdminToken = "a-long-text-that-nobody-guesses-0123456789";

const refusals = {
  none: { status: 403, code: "administrator_required", detail: "This is for administrators." },
  wrong: { status: 401, code: "token_malformed", detail: "The access token is no signed JSON web token." },
};

/** The same from a server that tells them to administrators; the status in short to everybody. */
export const guarded = (allowed = AdminToken) =>
  names.map((name) =>
    http.get(urlOf(name), ({ request }) => {
      const sent = request.headers.get("authorization");
      if (sent === `Bearer ${allowed}`) {
        return HttpResponse.json(answers[name]);
      }

      if (sent === null && name === "status") {
        const { status, state, version, uptime_seconds, websocket_available, services, timestamp } = answers.status;
        return HttpResponse.json({ status, state, version, uptime_seconds, websocket_available, services, timestamp });
      }

      const { status, ...body } = sent === null ? refusals.none : refusals.wrong;
      return HttpResponse.json(body, { status });
    }),
  );

export { AdminToken };

export const Frame = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>
    <HintProvider>{children}</HintProvider>
  </QueryClientProvider>
);
