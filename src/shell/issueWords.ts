export { issueWords } from '../i18n/issueWords';
