import { Component, type ErrorInfo, type ReactNode } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";

/** A fault in one part of the page leaves the other parts alone, and is told. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override componentDidCatch(fault: Error, info: ErrorInfo) {
    console.error("[CodetteStudio] A part of the page failed", fault, info.componentStack);
  }

  override render() {
    if (!this.state.fault) {
      return this.props.children;
    }

    return (
      <div role="alert" className="m-4 rounded-card border border-bad bg-panel p-4">
        <p className="font-medium">{words.shell.crashed}</p>
        <p className="mt-1 text-ink-soft">{words.shell.crashedHelp}</p>
        <pre className="mt-3 overflow-auto rounded-control bg-sunken p-2 text-xs">{this.state.fault.message}</pre>
        <Button className="mt-3" onClick={() => window.location.reload()}>
          {words.shell.reload}
        </Button>
      </div>
    );
  }
}
