import { world } from './world.ts'; void world;
