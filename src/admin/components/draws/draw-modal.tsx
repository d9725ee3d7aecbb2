import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"

import { useDraw } from "../../hooks/use-draws"
import { useSettings } from "../../hooks/use-settings"
import { SectionState } from "../common/section-state"
import { DrawForm } from "./draw-form"

/** Makes a draw. */
export function CreateDrawModal() {
  const settings = useSettings()

  return (
    <RouteFocusModal>
      <SectionState query={settings} rows={6}>
        {({ time_zone }) => <DrawForm draw={null} zone={time_zone} />}
      </SectionState>
    </RouteFocusModal>
  )
}

/** Changes the draw of the address. */
export function EditDrawModal() {
  const { id } = useParams()
  const draw = useDraw(id)
  const settings = useSettings()

  return (
    <RouteFocusModal>
      <SectionState query={settings} rows={6}>
        {({ time_zone }) => (
          <SectionState query={draw} rows={6}>
            {(item) => <DrawForm draw={item} zone={time_zone} />}
          </SectionState>
        )}
      </SectionState>
    </RouteFocusModal>
  )
}
