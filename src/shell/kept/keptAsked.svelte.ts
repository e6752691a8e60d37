/** Whether "Kho số liệu" is wanted; asked for by buttons, shown by KeptDoor. */
class KeptAsked {
  open = $state(false);

  show(): void {
    this.open = true;
  }

  close(): void {
    this.open = false;
  }
}

export const keptAsked = new KeptAsked();
