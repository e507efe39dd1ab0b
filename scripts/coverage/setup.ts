// The processes that a test starts write what they ran; the test's own process is measured by vitest, and has read its environment already.
process.env.NODE_V8_COVERAGE = process.env.COPYDESK_COVERAGE_CHILDREN
