import { describeMatrix } from './describe-matrix';
import { createEstimated } from './estimates';

describeMatrix([createEstimated]);
