import { startApp } from './shell/start';

startApp();
