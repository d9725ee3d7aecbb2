type Said = readonly [locale: string, words: string]

/** What the demo's customers say of the shop, by how likely they are to recommend it;
 * each in the language it was written in. */
export const WORDS: Record<
  "promoter" | "passive" | "detractor",
  readonly [Said, ...Said[]]
> = {
  promoter: [
    ["en", "The coffee is roasted the week it is sent, and you can taste it."],
    ["es", "El café llega recién tostado y el envío es rapidísimo."],
    [
      "el",
      "Ο καλύτερος καφές που έχω παραγγείλει, και πάντα με ένα χειρόγραφο σημείωμα.",
    ],
    ["en", "Somebody answered within an hour and sent a new bag at once."],
    ["ru", "Отличный чай, аккуратно упакован, приходит раньше срока."],
    ["es", "Los consejos para moler el café me ayudaron mucho."],
    ["zh", "茶叶很新鲜，包装也很用心。"],
  ],
  passive: [
    ["en", "Good coffee, but the shipping costs more than I would like."],
    ["es", "Todo bien, aunque me gustaría poder elegir la hora de entrega."],
    ["el", "Καλή ποιότητα, αλλά λίγο ακριβά τα μεταφορικά."],
    ["en", "A subscription would make me order more often."],
    ["ru", "Хотелось бы больше сортов чая."],
  ],
  detractor: [
    ["en", "The parcel took nine days and nobody told me why."],
    ["es", "La bolsa llegó rota y el café por toda la caja."],
    ["el", "Περίμενα δύο εβδομάδες και κανείς δεν απαντούσε στο τηλέφωνο."],
    ["en", "I got decaf instead of the house espresso."],
  ],
}

/** What they would like the shop to do. */
export const IDEAS: readonly Said[] = [
  ["en", "Please offer smaller bags: 100 g to try a new coffee before buying a kilo."],
  ["es", "¿Podrían vender filtros de papel junto con el café?"],
  ["el", "Θα ήταν ωραίο να βλέπουμε στο σακουλάκι την ημερομηνία καβουρδίσματος."],
  ["en", "Let us return empty tins for points."],
]
