/** What the demo shop sells. Prices are the same number in euros and dollars. */
export interface Item {
  handle: string
  title: string
  description: string
  /** How it is packed, and what that costs. */
  sizes: Record<string, number>
  weight: number
}

export interface Category {
  name: string
  handle: string
  items: Item[]
}

const bag = (price: number) => ({ "250 g": price, "1 kg": Math.round(price * 34) / 10 })
const tin = (price: number) => ({ "100 g": price })
const one = (price: number) => ({ "One size": price })

export const catalogue: Category[] = [
  {
    name: "Coffee",
    handle: "coffee",
    items: [
      {
        handle: "yirgacheffe",
        title: "Yirgacheffe",
        description:
          "Washed Ethiopian coffee: jasmine, lemon and a long, clean finish.",
        sizes: bag(13.5),
        weight: 250,
      },
      {
        handle: "huila",
        title: "Huila",
        description: "Colombian coffee with red apple, caramel and milk chocolate.",
        sizes: bag(11.9),
        weight: 250,
      },
      {
        handle: "sumatra",
        title: "Sumatra",
        description: "Full and earthy, with cedar and dark cocoa. Good with milk.",
        sizes: bag(12.5),
        weight: 250,
      },
      {
        handle: "house-espresso",
        title: "House espresso",
        description: "Our blend for every day: hazelnut, toffee and a thick crema.",
        sizes: bag(9.9),
        weight: 250,
      },
      {
        handle: "decaf",
        title: "Decaf",
        description: "Decaffeinated with water alone. Nobody has noticed yet.",
        sizes: bag(12.9),
        weight: 250,
      },
    ],
  },
  {
    name: "Tea",
    handle: "tea",
    items: [
      {
        handle: "sencha",
        title: "Sencha",
        description: "Green tea from Shizuoka, first flush: grass, sea air, sweetness.",
        sizes: tin(14.5),
        weight: 100,
      },
      {
        handle: "darjeeling",
        title: "Darjeeling",
        description: "First flush of a small garden: muscat, apricot and spring.",
        sizes: tin(16.9),
        weight: 100,
      },
      {
        handle: "mountain-tea",
        title: "Mountain tea",
        description: "Whole stems of sideritis, gathered in the Greek mountains.",
        sizes: tin(8.9),
        weight: 60,
      },
      {
        handle: "oolong",
        title: "Oolong",
        description: "Half oxidised, rolled by hand: orchid, butter, roasted chestnut.",
        sizes: tin(18.5),
        weight: 100,
      },
      {
        handle: "rooibos",
        title: "Rooibos",
        description: "Red, mild and without caffeine. For the late hours.",
        sizes: tin(7.5),
        weight: 100,
      },
    ],
  },
  {
    name: "Equipment",
    handle: "equipment",
    items: [
      {
        handle: "mug",
        title: "Mug",
        description: "Stoneware, thrown by hand. Holds 300 ml and keeps it warm.",
        sizes: one(16),
        weight: 380,
      },
      {
        handle: "dripper",
        title: "Dripper",
        description: "Porcelain cone for one or two cups, with spiral ribs.",
        sizes: one(24.5),
        weight: 420,
      },
      {
        handle: "kettle",
        title: "Kettle",
        description: "A gooseneck that pours just where and as slowly as you want.",
        sizes: one(59),
        weight: 900,
      },
      {
        handle: "grinder",
        title: "Hand grinder",
        description: "Steel burrs, forty clicks, thirty seconds a cup.",
        sizes: one(79),
        weight: 650,
      },
      {
        handle: "teapot",
        title: "Teapot",
        description: "Cast iron, with a sieve of steel. Half a litre.",
        sizes: one(42),
        weight: 1200,
      },
    ],
  },
]
