import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { ApiError } from "@/api/client";
import { listenToKeys, useCommands } from "@/commands/registry";
import { SignInGate } from "@/features/account";
import { DegradedBanner } from "@/features/diagnostics/banner";
import { MixerCommands } from "@/features/mixer";
import { words } from "@/text";
import { HintProvider } from "@/ui/hint";
import { Notices } from "@/ui/notices";
import { Spinner } from "@/ui/progress";
import { CommandPalette } from "./command-palette";
import { FaultBoundary } from "./fault-boundary";
import { generalCommands } from "./general-commands";
import { Header } from "./header";
import { KeysDialog } from "./keys-dialog";
import { openPage, usePage } from "./page";
import { SilentNotice } from "./silent-notice";
import { StudioPage } from "./studio-page";
import { Tour } from "./tour";

const DiagnosticsPage = lazy(() => import("@/features/diagnostics").then((feature) => ({ default: feature.DiagnosticsPage })));

/** What the server refused it will refuse again; only what did not arrive is asked for once more. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, failure) => count < 2 && failure instanceof ApiError && failure.status === 0, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

export function App() {
  useEffect(() => listenToKeys(window), []);
  useCommands(generalCommands);
  const page = usePage();
  return (
    <QueryClientProvider client={queries}>
      <HintProvider>
        <div className="flex h-dvh flex-col overflow-hidden">
          <FaultBoundary>
            <Header />
            <SilentNotice />
            <DegradedBanner onOpen={() => openPage("health")} />
          </FaultBoundary>
          <FaultBoundary key={page}>
            <SignInGate>{page === "studio" ? <StudioPage /> : <HealthPage />}</SignInGate>
          </FaultBoundary>
        </div>
        <MixerCommands />
        <CommandPalette />
        <KeysDialog />
        <Tour />
        <Notices closeLabel={words.common.close} />
      </HintProvider>
    </QueryClientProvider>
  );
}

function HealthPage() {
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <Suspense fallback={<Spinner label={words.common.loading} size={24} />}>
        <DiagnosticsPage />
      </Suspense>
    </main>
  );
}
