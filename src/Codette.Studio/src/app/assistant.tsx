import { Lightbulb, MessageCircle } from "lucide-react";
import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import { ChatPanel } from "@/features/chat";
import { SuggestionsPanel } from "@/features/suggestions";
import { words } from "@/text";
import { FaultBoundary } from "./fault-boundary";
import { showTab, useLayout, type AssistantTab } from "./layout-store";

/** Codette beside the mix: what it says, and what it would do. */
export function Assistant() {
  const tab = useLayout((state) => state.tab);
  return (
    <Tabs.Root value={tab} onValueChange={(next) => showTab(next as AssistantTab)} className="flex h-full min-h-0 flex-col rounded-card border border-line bg-panel">
      <Tabs.List aria-label={words.shell.assistant} className="flex h-11 shrink-0 items-center gap-1 border-b border-line px-2">
        <Tab value="chat" icon={<MessageCircle size={16} aria-hidden />}>
          {words.shell.views.chat}
        </Tab>
        <Tab value="suggestions" icon={<Lightbulb size={16} aria-hidden />}>
          {words.shell.views.suggestions}
        </Tab>
      </Tabs.List>
      <Content value="chat">
        <ChatPanel />
      </Content>
      <Content value="suggestions">
        <SuggestionsPanel />
      </Content>
    </Tabs.Root>
  );
}

function Tab({ value, icon, children }: { value: AssistantTab; icon: ReactNode; children: ReactNode }) {
  return (
    <Tabs.Trigger
      value={value}
      className="flex h-8 items-center gap-1.5 rounded-control px-3 text-sm font-medium text-ink-soft transition-colors hover:bg-hover hover:text-ink data-[state=active]:bg-accent-soft data-[state=active]:text-accent"
    >
      {icon}
      {children}
    </Tabs.Trigger>
  );
}

function Content({ value, children }: { value: AssistantTab; children: ReactNode }) {
  return (
    <Tabs.Content value={value} className="min-h-0 flex-1 data-[state=inactive]:hidden">
      <FaultBoundary>{children}</FaultBoundary>
    </Tabs.Content>
  );
}
