import { Module } from "@medusajs/framework/utils"
import EncoreModuleService from "./service"

export const ENCORE_MODULE = "encore"

export default Module(ENCORE_MODULE, { service: EncoreModuleService })

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    encore: EncoreModuleService
  }
}
