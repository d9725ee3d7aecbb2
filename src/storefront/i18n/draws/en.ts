import type { Dictionary } from "../texts.ts"

export const en = {
  draws_none: "There are no prize draws at the moment.",
  draw_prizes: "What can be won",
  draw_how: "How to enter",
  draw_max: {
    one: "At most {count} entry counts for one person",
    other: "At most {count} entries count for one person",
  },
  draw_closes: "Open until {date}",
  draw_opens: "Opens {date}",
  draw_closed: "Closed {date}; the winners aren’t drawn yet",
  draw_drawn: "Drawn {date}",
  draw_own_entries: {
    one: "You have {count} entry.",
    other: "You have {count} entries.",
  },
  draw_odds_so_far: {
    one: "That is {share} of the {count} entry so far.",
    other: "That is {share} of all {count} entries so far.",
  },
  draw_odds: {
    one: "That was {share} of the {count} entry.",
    other: "That was {share} of all {count} entries.",
  },
  draw_all_entries: { one: "{count} entry so far", other: "{count} entries so far" },
  draw_guest: "Sign in to enter; nothing has to be bought where there is a free entry.",
  draw_number: "Your public number in this draw:",
  draw_enter_free: "Enter for free",
  draw_entries_wanted: "Entries",
  draw_enter_points: "Enter for {cost}",
  draw_country: "Where you live",
  draw_choose: "Choose a country",
  draw_failed:
    "The shop couldn’t do this just now. Try again: nothing counts or costs twice.",
  draw_show_result: "Show the result",
  draw_winners: "The winning numbers",
  draw_no_winners: "Nobody took part, so nobody won.",
  draw_you_won: "You have won! Your prize is in your account.",
  draw_its_you: "– that is you",
  draw_replaced: {
    one: "{count} winner couldn’t be reached and was replaced by the next alternate.",
    other:
      "{count} winners couldn’t be reached and were replaced by the next alternates.",
  },
  draw_repeat: "Repeat the drawing here",
  draw_repeat_agrees:
    "Repeated on your device: the seed and the entries are the ones promised beforehand, and they give exactly these winners.",
  draw_repeat_seed: "This isn’t the seed that was promised before the draw.",
  draw_repeat_entries:
    "These aren’t the entries that were frozen when the draw closed.",
  draw_repeat_winners: "Repeated, the drawing gives other winners.",
  draw_terms: "Terms",
  draw_fair: "How you can trust this draw",
  draw_fair_seed:
    "The secret seed was chosen before anybody entered. Its fingerprint (SHA-256) binds the shop:",
  draw_fair_entries: "The entries were frozen when the draw closed. Their fingerprint:",
  draw_fair_how:
    "The winners follow from the two alone. With the result the seed is revealed, and anybody can repeat the drawing: here with a button, or with a small program of their own.",
} satisfies Dictionary
