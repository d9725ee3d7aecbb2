import { ResultsDoor } from "./doors/results"

/**
 * The only door to the plugin's own state. It opens transactions and hands on to
 * the rooms, which hold the logic: each room's methods stand in a file of `doors/`, and
 * each of those widens the one before, since a module has one service.
 */
export default class EncoreModuleService extends ResultsDoor {}
