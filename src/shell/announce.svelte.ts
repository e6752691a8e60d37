/** The one polite live region: what happened, for those who do not see it happen. */
class Announcement {
  text = $state('');

  say(text: string): void {
    // The same text twice would not be read again without a change in between.
    this.text = this.text === text ? `${text}\u00a0` : text;
  }
}

export const announcement = new Announcement();
