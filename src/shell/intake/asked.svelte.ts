import type { IntakeSource } from '../../compute/intake/protocol';

/** What was brought and waits to be taken in: filled by buttons, drops and pastes, emptied by the workspace. */
class Asked {
  /** The workspace is wanted. */
  open = $state(false);
  sources: readonly IntakeSource[] = $state.raw([]);

  /** Opens the workspace, with files or to choose some. */
  bring(sources: readonly IntakeSource[] = []): void {
    this.sources = [...this.sources, ...sources];
    this.open = true;
  }

  /** Hands over what was brought since the last time. */
  take(): readonly IntakeSource[] {
    const { sources } = this;
    if (sources.length > 0) this.sources = [];
    return sources;
  }
}

export const asked = new Asked();
