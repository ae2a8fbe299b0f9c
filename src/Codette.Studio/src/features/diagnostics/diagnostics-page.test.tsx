import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { accessToken } from "@/api/access-token";
import { words } from "@/text";
import { giveAdminToken } from "./admin-token";
import { DiagnosticsPage } from "./diagnostics-page";
import { AdminToken, answers, Frame, guarded, urlOf, wellAnswered } from "./testing/server";

// A canvas is more than this environment has.
vi.mock("./performance/time-plot", () => ({
  TimePlot: class {
    show = () => undefined;
    end = () => undefined;
  },
}));

configure({ asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 20_000 });

const say = words.diagnostics;
const server = setupServer(...wellAnswered);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  cleanup(); // before the tokens change, which would ask again
  server.resetHandlers();
  giveAdminToken(null);
  accessToken.set(null);
});
afterAll(() => server.close());

function show() {
  render(<DiagnosticsPage />, { wrapper: Frame });
  return userEvent.setup();
}

/** By its text: roles of a page as large as this one are slow to find. */
function card(name: keyof typeof say.names): HTMLElement {
  const found = screen.getAllByText(say.names[name]).map((text) => text.closest<HTMLElement>("[role=tab]"));
  return found.find((tab) => tab !== null) ?? expect.fail(`There is no card ${name}.`);
}

it("shows each diagnosis with its state in a word and the one thing to know", async () => {
  show();
  await waitFor(() => expect(card("database").textContent).toContain(say.states.ok));
  expect(card("database").textContent).toContain("3 of 3 tables");
  expect(card("credentials").textContent).toContain(say.states.not_configured);
  expect(card("rls").textContent).toContain(say.states.unknown);
  expect(screen.getAllByRole("tab")).toHaveLength(8);
  expect(screen.getByText(/^Last measured \d/)).toBeTruthy();
});

it("says not measured of what was not, and never zero", async () => {
  const user = show();
  await waitFor(() => expect(card("cache").textContent).toContain(say.cache.unused));
  await user.click(card("cache"));
  const rate = screen.getAllByText(say.cache.hitRate)[0]?.parentElement;
  expect(rate?.textContent).toContain(say.notMeasured);
});

it("filters routes by parts of method, path and group", async () => {
  const user = show();
  await waitFor(() => expect(card("endpoints").textContent).toContain("7 routes"));
  await user.click(card("endpoints"));
  await user.type(screen.getByRole("searchbox", { name: say.endpoints.filter }), "post transport");
  const shown = within(screen.getByRole("tabpanel")).getAllByRole("listitem").map((item) => item.textContent);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.every((route) => /^POST.*transport/.test(route))).toBe(true);
  await user.type(screen.getByRole("searchbox", { name: say.endpoints.filter }), " nothing-like-it");
  expect(screen.getByText(say.endpoints.none)).toBeTruthy();
});

it("proves when it is asked to, shows that it takes a while, and then who reached what", async () => {
  server.use(
    http.get(urlOf("rls-policies"), async ({ request }) => {
      const isProof = request.url.includes("prove=true");
      await delay(isProof ? 150 : 0);
      return HttpResponse.json(isProof ? answers.proof : answers["rls-policies"]);
    }),
  );
  const user = show();
  await waitFor(() => expect(card("rls").textContent).toContain(say.states.unknown));
  await user.click(card("rls"));
  expect(screen.getByText(say.rls.matrixEmpty)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: say.rls.prove }));
  expect(screen.getByRole("progressbar", { name: say.rls.proveTitle })).toBeTruthy();
  const grid = await screen.findByRole("grid", { name: say.rls.relations });
  const leak = within(grid).getByRole("button", { name: /public\.leads, Not signed in, select: Leaked/ });
  leak.focus();
  expect(await screen.findByText(/^select count\(\*\) from/)).toBeTruthy();
  expect(card("rls").textContent).toContain(say.states.failing);
  expect(card("rls").textContent).toContain(say.rls.leaks(2));
});

it("goes through the matrix by arrow keys, from one stop of the tab key", async () => {
  const user = show();
  await waitFor(() => expect(card("rls").textContent).toContain(say.states.unknown));
  await user.click(card("rls"));
  await user.click(screen.getByRole("button", { name: say.rls.prove }));
  const grid = await screen.findByRole("grid", { name: say.rls.relations });
  const buttons = within(grid).getAllByRole("button");
  expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
  buttons[0]?.focus();
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(document.activeElement?.getAttribute("aria-label")).toContain("public.leads, Not signed in, insert");
  await user.keyboard("{End}{ArrowRight}");
  expect(document.activeElement?.getAttribute("aria-label")).toContain("Backend, delete");
});

it("copies what closes a finding, and offers nothing that runs it", async () => {
  const user = show();
  await waitFor(() => expect(card("rls").textContent).toContain(say.states.unknown));
  await user.click(card("rls"));
  await user.click(screen.getByRole("button", { name: say.rls.prove }));
  await screen.findByRole("grid", { name: say.rls.relations });
  await user.click(screen.getAllByRole("button", { name: say.rls.copySql })[0] as HTMLElement);
  expect(await navigator.clipboard.readText()).toBe('alter table "public"."leads" enable row level security;');
});

it("tells who is no administrator what to do, and still shows what everybody may know", async () => {
  server.use(...guarded());
  const user = show();
  await waitFor(() => expect(card("database").textContent).toContain(say.forAdministrators));
  expect(card("status").textContent).toContain(say.states.ok);
  await user.click(card("database"));
  expect(screen.getByRole("heading", { name: say.administrators.title })).toBeTruthy();
});

it("takes an admin token into use only when the server takes it, and forgets it when told to", async () => {
  server.use(...guarded());
  const user = show();
  await waitFor(() => expect(card("database").textContent).toContain(say.forAdministrators));
  await user.click(card("database"));
  await user.type(screen.getByLabelText(say.administrators.field), "wrong{Enter}");
  expect(await screen.findByText(say.administrators.refused)).toBeTruthy();
  expect(card("status").textContent).toContain(say.states.ok);

  await user.clear(screen.getByLabelText(say.administrators.field));
  await user.type(screen.getByLabelText(say.administrators.field), `${AdminToken}{Enter}`);
  await waitFor(() => expect(card("database").textContent).toContain("3 of 3 tables"));
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(AdminToken);

  await user.click(screen.getByRole("button", { name: say.administrators.forget }));
  await waitFor(() => expect(card("database").textContent).toContain(say.forAdministrators));
});

it("sends the admin token instead of the token of whoever is signed in", async () => {
  server.use(...guarded());
  giveAdminToken(AdminToken);
  accessToken.set("the-token-of-a-person");
  show();
  await waitFor(() => expect(card("database").textContent).toContain("3 of 3 tables"));
});

it("waits when it asked too often, and asks again", async () => {
  let asked = 0;
  server.use(
    http.get(urlOf("cache"), () =>
      ++asked === 1 ? HttpResponse.json({ code: "diagnostics_rate_limited", detail: "Too often." }, { status: 429 }) : HttpResponse.json(answers.cache),
    ),
  );
  const user = show();
  await user.click(card("cache"));
  expect(await screen.findByText(say.waiting)).toBeTruthy();
  await waitFor(() => expect(card("cache").textContent).toContain(say.cache.unused));
  expect(asked).toBe(2);
});

it("says why something could not be measured, and measures again when asked", async () => {
  let isBroken = true;
  server.use(http.get(urlOf("database"), () => (isBroken ? HttpResponse.json({ code: "internal_error", detail: "It broke." }, { status: 500 }) : HttpResponse.json(answers.database))));
  const user = show();
  await waitFor(() => expect(card("database").textContent).toContain("It broke."));
  await user.click(card("database"));
  isBroken = false;
  await user.click(screen.getByRole("button", { name: words.common.retry }));
  await waitFor(() => expect(card("database").textContent).toContain("3 of 3 tables"));
});
