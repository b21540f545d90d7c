export { OutcomeLimits } from '../domain/outcome/outcome';
