/**
 * Vectors of the words of sentences by a multilingual BERT, run by ONNX Runtime: an implementation of
 * {@link org.duizhao.alignment.Encoder} for servers where the operator has installed the model. The only package that knows ONNX Runtime.
 */
package org.duizhao.encoder;
