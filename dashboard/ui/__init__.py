"""What pages share: context, filters, messages and the frame around a chart."""
